import { check, description, maxLength, metadata, pipe, regex, string } from "valibot";
import { isContactAddress, isWebAddress } from "./web-address.ts";

// The pieces that records are made of. A message is either an issue code or the key of an expectation in words/issues.ts.

export const identifier = (about: string) =>
  pipe(string(), regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/, "identifier"), description(about));

/** Text that must say something; one line, not a book. */
export const line = (about: string) =>
  pipe(string(), regex(/\S/, "text"), maxLength(400, "text-400"), description(about));

/** Text that may be empty. */
export const prose = (about: string) => pipe(string(), maxLength(5000, "text-5000"), description(about));

/** Read by parseWhen afterwards, which knows the reason where it cannot be. */
export const edtf = (about: string) =>
  pipe(
    string(),
    maxLength(80, "text-80"),
    description(about),
    metadata({
      examples: ["2018-07-03", "2018-07", "2016-XX", "2013/2017", "../2022-11-01", "2023-05~", "2024-05-03?"],
    }),
  );

export const webAddress = (about: string) =>
  pipe(
    string(),
    maxLength(2000, "text-2000"),
    regex(/^[Hh][Tt][Tt][Pp][Ss]?:\/\//, "url-scheme"),
    check(isWebAddress, "url-scheme"),
    description(about),
  );

export const contactAddress = (about: string) =>
  pipe(
    string(),
    maxLength(2000, "text-2000"),
    regex(/^([Hh][Tt][Tt][Pp][Ss]?:\/\/|[Mm][Aa][Ii][Ll][Tt][Oo]:)/, "url-scheme"),
    check(isContactAddress, "url-scheme"),
    description(about),
  );

/** Below the situation's own folder: no "..", no scheme, no leading slash. */
export const fileName = (about: string) =>
  pipe(
    string(),
    maxLength(200, "text-200"),
    regex(/^[A-Za-z0-9][A-Za-z0-9._-]*(\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/, "file-name"),
    description(about),
  );
