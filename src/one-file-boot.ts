/**
 * The first script of a page that holds everything in itself: unpacks the parts, leaves them where the program looks for
 * them, and puts style and program into the page. Built alone (tests/tools/build-single.ts); imports next to nothing.
 */
import { parseOneFileList } from "./formats/one-file-list.ts";
import type { OneFilePart } from "./model/one-file.ts";
import type {} from "./platform/embedded.ts";
import { oneFile as words } from "./words/one-file.ts";

/** The data: address of a part. */
async function unpack({ type, packing }: OneFilePart, text: string): Promise<string> {
  const address = (media: string) => `data:${media};base64,${text}`;
  if (packing === "none") return address(type);
  const { body } = await fetch(address("application/gzip"));
  if (body === null) throw new Error("A part is empty.");
  const bytes = await new Response(body.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
  return readAddress(new Blob([bytes], { type }));
}

function readAddress(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function readText(address: string | undefined): Promise<string> {
  if (address === undefined) throw new Error("The program is missing.");
  return (await fetch(address)).text();
}

function put(kind: "script" | "style", text: string): void {
  const element = document.createElement(kind);
  if (element instanceof HTMLScriptElement) element.type = "module";
  element.textContent = text;
  document.head.append(element);
}

function say(sentence: string): void {
  const line = document.createElement("p");
  line.setAttribute("role", "alert");
  line.textContent = sentence;
  document.getElementById("app")?.replaceChildren(line);
}

async function open(): Promise<void> {
  const list = parseOneFileList(document.getElementById("parts")?.textContent ?? "");
  const blocks = [...document.querySelectorAll("script[data-part]")];
  if (list === null || blocks.length !== list.parts.length)
    throw new Error("The list does not fit the parts.");
  const addresses = new Map(
    await Promise.all(
      list.parts.map(
        async (part, index) => [part.name, await unpack(part, blocks[index]?.textContent ?? "")] as const,
      ),
    ),
  );
  for (const block of blocks) block.remove();
  globalThis.embeddedParts = { list, addresses };
  // MapLibre starts a worker from a data: address only where the page's origin is "null", as that of a file is; where this
  // page was put on a server it is told the same. The attribute is [Replaceable] (HTML standard, WindowOrWorkerGlobalScope).
  globalThis.origin = "null";
  const style = await readText(addresses.get("program/app.css"));
  // Style sheets name the fonts by part; no other text of them looks like this.
  put(
    "style",
    style.replace(/part:([\w./-]+)/g, (_, name: string) => addresses.get(name) ?? ""),
  );
  put("script", await readText(addresses.get("program/app.js")));
}

// A program that is not the one whose hash the policy names is not run, and this is how that is known.
document.addEventListener("securitypolicyviolation", ({ blockedURI }) => {
  if (blockedURI === "inline") say(words.damaged);
});
if ("DecompressionStream" in globalThis) open().catch(() => say(words.damaged));
else say(words.outdated);
