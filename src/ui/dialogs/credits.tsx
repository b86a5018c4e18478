import { about } from "../../words/about.ts";
import type { Credit } from "../credit.ts";

/** Whose work the base map (`credits`), the letters and the drawing of the map are. */
export function Credits({ credits }: { readonly credits: readonly Credit[] }) {
  return (
    <>
      <h3>{about.credits}</h3>
      <p>{about.creditsIntro}</p>
      <ul class="about-credits">
        {[...credits, ...about.toolCredits].map(({ name, text, licence, url }) => (
          <li key={`${name} ${text}`}>
            <strong>
              {url === null ? (
                name
              ) : (
                <a href={url} target="_blank" rel="noopener noreferrer">
                  {name}
                </a>
              )}
            </strong>
            {text === "" ? "" : `: ${text}`}. {about.licensed(licence)}.
          </li>
        ))}
      </ul>
    </>
  );
}
