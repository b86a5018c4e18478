import type { OneFileList } from "../../model/one-file.ts";
import { oneFile as words } from "../../words/one-file.ts";
import "./own-file.css";

/** Of a page that holds everything in itself: when it was made, and what of, so that anybody can check it. */
export function OwnFile({ list }: { readonly list: OneFileList }) {
  return (
    <>
      <h3>{words.heading}</h3>
      <p>{words.madeOn(list.made)}</p>
      <details class="own-file">
        <summary>{words.partsSummary(list.parts.length)}</summary>
        <p>{words.partsNote}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.name}</th>
              <th scope="col">{words.columns.bytes}</th>
              <th scope="col">{words.columns.sha256}</th>
            </tr>
          </thead>
          <tbody>
            {list.parts.map(({ name, bytes, sha256 }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{words.formatBytes(bytes)}</td>
                <td class="own-file-hash">{sha256}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
