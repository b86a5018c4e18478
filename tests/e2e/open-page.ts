import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, inject } from "vitest";
import { chromiumFlags, findChromium } from "../tools/find-chromium.ts";

let browser: Browser | null = null;

async function findBrowser(flags: readonly string[]): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error("No Chromium; npm test says how to get one.");
  return chromium.launch({ executablePath, args: [...flags] });
}

async function sharedBrowser(): Promise<Browser> {
  browser ??= await findBrowser(chromiumFlags);
  return browser;
}

afterAll(async () => {
  await browser?.close();
  browser = null;
});

/** A large window: where things lie is looked at here. */
export const desk = { width: 1440, height: 900 };

/** A small laptop's, for all the rest: without a graphics card the time of a frame goes with its pixels. */
const small = { width: 1280, height: 720 };

export interface OpenOptions {
  /** Without "#". */
  readonly hash?: string;
  readonly width?: number;
  readonly height?: number;
  readonly theme?: "light" | "dark";
  readonly touch?: boolean;
  readonly reducedMotion?: boolean;
  readonly forcedColors?: boolean;
  /** Called before the page loads, to break something or to watch. */
  readonly prepare?: (page: Page) => Promise<unknown>;
  /** false: do not wait for the map (where there will be none). */
  readonly map?: boolean;
  /** Another build than the shipped one, or a file: address. */
  readonly address?: string;
  /** Without a network. */
  readonly offline?: boolean;
}

export interface Opened {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Requests to any other origin, policy violations, console errors and warnings, and uncaught errors; must stay empty. */
  readonly complaints: readonly string[];
}

/** Opens the production build in a fresh context and waits until the map is idle. */
export async function openPage(options: OpenOptions = {}): Promise<Opened> {
  const address = options.address ?? inject("address");
  const context = await (await sharedBrowser()).newContext({
    viewport: { width: options.width ?? small.width, height: options.height ?? small.height },
    colorScheme: options.theme ?? "light",
    hasTouch: options.touch ?? false,
    isMobile: options.touch ?? false,
    reducedMotion: (options.reducedMotion ?? true) ? "reduce" : "no-preference",
    forcedColors: options.forcedColors === true ? "active" : "none",
    offline: options.offline ?? false,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  const complaints = listComplaints(page, toOwnAddresses(address));
  await options.prepare?.(page);
  await page.goto(withHash(address, options.hash));
  if (options.map !== false) await untilMapIsIdle(page);
  return { page, context, complaints };
}

function withHash(address: string, hash: string | undefined): string {
  return hash === undefined ? address : `${address}#${hash}`;
}

/** How the addresses begin that a page may ask for: those of its origin, and of a file that file alone. */
function toOwnAddresses(address: string): string {
  const { origin, href } = new URL(address);
  return origin === "null" ? href : origin;
}

/** Listens for all that a page must not do. */
function listComplaints(page: Page, origin: string): readonly string[] {
  const complaints: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) complaints.push(`request to ${url}`);
  });
  // A violation of the page's policy is told on the console as an error.
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning")
      complaints.push(`${message.type()}: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => complaints.push(`uncaught: ${error.message}`));
  return complaints;
}

/** The map's own word that everything asked of it is drawn. */
export async function untilMapIsIdle(page: Page): Promise<void> {
  await page.locator('[data-map="idle"]').waitFor({ timeout: 50_000 });
}
