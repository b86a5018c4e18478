import { about } from "../../words/about.ts";
import type { Credit } from "../credit.ts";

/** Whose work the base map and the letters are. */
export function Credits({ credits }: { readonly credits: readonly Credit[] }) {
  if (credits.length === 0) return null;
  return (
    <>
      <h3>{about.credits}</h3>
      <p>{about.creditsIntro}</p>
      <ul class="about-credits">
        {credits.map(({ name, text, licence, url }) => (
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
