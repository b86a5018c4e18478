/** The address of the same view as part of another page. */
export function toEmbedAddress(link: string): string {
  const cut = link.indexOf("#");
  const page = cut < 0 ? link : link.slice(0, cut);
  const hash = cut < 0 ? "" : link.slice(cut);
  return `${page}${page.includes("?") ? "&" : "?"}embed${hash}`;
}

/** HTML to be pasted into another page; what comes from the data cannot break out of its attribute. */
export function writeEmbedCode(link: string, title: string, heightPx: number): string {
  const attributes = [
    ["src", toEmbedAddress(link)],
    ["title", title],
    ["width", "100%"],
    ["height", String(heightPx)],
    ["style", "border: 0"],
    ["loading", "lazy"],
    ["allow", "fullscreen"],
  ];
  return `<iframe ${attributes.map(([name = "", value = ""]) => `${name}="${escapeAttribute(value)}"`).join(" ")}></iframe>`;
}

function escapeAttribute(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll('"', "&quot;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
