import { letGo } from "../../../lib/let-go.ts";
import { toFieldNames } from "../field-names.ts";
import { gdeltColumns } from "../shapes/gdelt-columns.ts";
import { FileFailure, type TableDriver } from "../table-driver.ts";
import { findEncoding, toUtf8 } from "./encoding.ts";
import { findHeadRows } from "./head-rows.ts";
import { createScanner } from "./scanner.ts";

/** The rows that come together from a file of text: small enough that a worker still hears a "cancel". */
const batchBytes = 1 << 20;

/** Text whose cells are parted by commas, semicolons, tabs or bars, in any common encoding. */
export const csvDriver: TableDriver = {
  id: "csv",
  // Asked last: whatever is text may be a table.
  accepts: ({ name, bytes }) => /\.(csv|tsv|tab|txt|psv)$/.test(name) || (isText(bytes) && !isMarkup(bytes)),
  async read(file, options, sink) {
    const found = findEncoding(file.head);
    const encoding =
      options.encoding === null
        ? found
        : {
            label: options.encoding,
            isCertain: true,
            markLength: found.label === options.encoding ? found.markLength : 0,
          };
    sink.noted({ kind: "encoding", label: encoding.label, isGuess: !encoding.isCertain });
    const { delimiter, rows } = findHeadRows(await toHead(file.head, encoding), options.delimiter);
    const first = rows[0];
    if (first === undefined || rows.every(isBlank)) throw new FileFailure("file-empty");
    sink.noted({ kind: "delimiter", delimiter });

    const given = gdeltColumns(first);
    const hasHeader = given === null && isHeader(first);
    sink.named(given ?? toFieldNames(hasHeader ? first : first.map(() => "")));
    let goesOn = true;
    const scanner = createScanner({
      delimiter: delimiter.charCodeAt(0),
      width: first.length,
      skippedRows: hasHeader ? 1 : 0,
      batchBytes,
      take: (batch) => {
        if (goesOn) goesOn = sink.take(batch);
      },
      report: sink.report,
    });
    let read = 0;
    for await (const piece of toUtf8(file.stream(), encoding)) {
      scanner.feed(piece.bytes);
      // The scanner has copied what it needs, and megabytes would wait to be collected.
      letGo(piece.bytes);
      read += piece.read;
      sink.progressed(read);
      if (!goesOn) return;
    }
    scanner.finish();
  },
};

async function toHead(
  head: Uint8Array,
  encoding: { readonly label: string; readonly markLength: number },
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  async function* once() {
    yield new Uint8Array(head);
  }
  for await (const { bytes } of toUtf8(once(), encoding)) pieces.push(bytes);
  const whole = new Uint8Array(pieces.reduce((total, piece) => total + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Names are neither numbers nor dates; a first row with such a cell is data already. */
function isHeader(cells: readonly string[]): boolean {
  return (
    cells.every((cell) => !/^\s*[-+]?\d+([.,:/-]\d+)*\s*$/.test(cell)) &&
    cells.some((cell) => cell.trim() !== "")
  );
}

function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

/** XML or HTML that no other driver knows: its lines are no rows. */
function isMarkup(bytes: Uint8Array): boolean {
  return /^[\s\ufeff]*<[?!a-z]/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

/** Nothing that only stands in files of bytes. */
function isText(bytes: Uint8Array): boolean {
  const { label } = findEncoding(bytes);
  return label.startsWith("utf-16") || !bytes.includes(0);
}
