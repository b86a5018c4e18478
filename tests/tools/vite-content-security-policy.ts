import type { Plugin } from "vite";

/**
 * Everything from the page's own origin, and of that only what is used. `data:` images are the icons in MapLibre's
 * stylesheet; fonts for the map and the relief are fetched, hence connect-src. No inline style or script, no eval.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Carries the policy in the built page; the development server, which injects styles, goes without. */
export function contentSecurityPolicyTag(): Plugin {
  return {
    name: "content-security-policy",
    apply: "build",
    transformIndexHtml() {
      return [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: contentSecurityPolicy },
          injectTo: "head-prepend",
        },
      ];
    },
  };
}
