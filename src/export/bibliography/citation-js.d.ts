/** What of the library is used; it ships no types. */
declare module "@citation-js/core" {
  export const plugins: {
    readonly config: { get(plugin: "@bibtex"): { readonly format: Record<string, boolean> } };
    readonly output: {
      format<Output>(
        format: "bibtex",
        items: readonly object[],
        options: { readonly format: "object" },
      ): Output;
    };
  };
}
declare module "@citation-js/plugin-bibtex";
