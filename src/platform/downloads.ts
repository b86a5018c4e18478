import type { Downloads, FileWriter } from "../state/ports.ts";

/** Not in TypeScript's library, because not every browser has it: Chromium's dialog for a file to write to. */
interface PickerWindow {
  showSaveFilePicker?(options: {
    readonly suggestedName: string;
    readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
  }): Promise<{ createWritable(): Promise<WritableFile> }>;
}

interface WritableFile {
  write(data: Uint8Array | { type: "write"; position: number; data: Uint8Array }): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Long enough for a browser to ask where to save before the address of what is to be saved goes away. */
const keptForMs = 120_000;

/** Hands files to the reader: into the downloads, or bit by bit into a file that the reader names. */
export function createDownloads(page: Window): Downloads {
  const { showSaveFilePicker } = page as Window & PickerWindow;
  return {
    save(name, type, content) {
      const blob = content instanceof Blob ? content : new Blob([content as BlobPart], { type });
      const address = URL.createObjectURL(blob);
      const link = page.document.createElement("a");
      link.href = address;
      link.download = name;
      // Firefox presses only what is in the page.
      link.hidden = true;
      page.document.body.append(link);
      link.click();
      link.remove();
      page.setTimeout(() => URL.revokeObjectURL(address), keptForMs);
    },
    canStream: showSaveFilePicker !== undefined,
    async openFile(name, type) {
      if (showSaveFilePicker === undefined) return "unsupported";
      const ending = name.slice(name.lastIndexOf("."));
      try {
        const handle = await showSaveFilePicker.call(page, {
          suggestedName: name,
          types: [{ accept: { [type]: [ending] } }],
        });
        return toWriter(await handle.createWritable());
      } catch (error) {
        if (!(error instanceof DOMException)) throw error;
        // AbortError is the reader's own "Cancel"; whatever else, this file cannot be written to.
        return error.name === "AbortError" ? "dismissed" : "refused";
      }
    },
  };
}

function toWriter(file: WritableFile): FileWriter {
  return {
    write: (bytes, position) =>
      file.write(position === undefined ? bytes : { type: "write", position, data: bytes }),
    close: () => file.close(),
    abort: () => file.abort(),
  };
}
