import { monthNames } from "./date-part-names.ts";

/**
 * What a person types into a date field, as EDTF: EDTF itself, or a date in the app's own words ("3 July 2018", "Jul
 * 2018", "3 Jul 2018, 14:30 UTC", "44 BCE"), or with dots, day first ("3.7.2018"). Digits of any script that the product
 * knows. Gives back the trimmed text where it is none of these: the model then says what it thinks of it.
 */
export function toEdtf(text: string): string {
  const plain = toAsciiDigits(text).replace(/\s+/g, " ").trim();
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(plain);
  if (dotted !== null) return write(dotted[3], dotted[2], dotted[1], undefined);
  const dayFirst =
    /^(?:(\d{1,2}) )?(?:(\p{L}{3,})\.? )?(\d+) ?(BCE|BC|CE|AD)?(?:, ?(\d\d:\d\d) ?(?:UTC|Z)?)?$/iu.exec(
      plain,
    );
  const monthFirst = /^(\p{L}{3,})\.? (\d{1,2}), (\d+) ?(BCE|BC|CE|AD)?$/iu.exec(plain);
  if (monthFirst !== null) {
    const month = findMonth(monthFirst[1]);
    return month === null
      ? plain
      : write(toAstronomical(monthFirst[3], monthFirst[4]), month, monthFirst[2], undefined);
  }
  if (
    dayFirst === null ||
    (dayFirst[2] === undefined && (dayFirst[1] !== undefined || dayFirst[4] === undefined))
  ) {
    return plain;
  }
  const month = dayFirst[2] === undefined ? undefined : findMonth(dayFirst[2]);
  if (month === null) return plain;
  return write(toAstronomical(dayFirst[3], dayFirst[4]), month, dayFirst[1], dayFirst[5]);
}

function write(year: string | undefined, month?: string, day?: string, clock?: string): string {
  const number = Number(year);
  const digits = String(Math.abs(number)).padStart(4, "0");
  const sign = number < 0 ? "-" : "";
  const head = digits.length > 4 ? `Y${sign}${digits}` : `${sign}${digits}`;
  const date = [head, month?.padStart(2, "0"), day?.padStart(2, "0")]
    .filter((part) => part !== undefined)
    .join("-");
  return clock === undefined ? date : `${date}T${clock}Z`;
}

/** 44 BCE is the year -43. */
function toAstronomical(year: string | undefined, era: string | undefined): string | undefined {
  return era?.toUpperCase().startsWith("B") === true ? String(1 - Number(year)) : year;
}

/** "07" of "July", "Jul" or "jul"; null where it is no month. */
function findMonth(name: string | undefined): string | null {
  const folded = (name ?? "").toLowerCase();
  const index = monthNames.long.findIndex((month) => month.toLowerCase().startsWith(folded));
  const sept = folded === "sept" ? 8 : index;
  return folded.length < 3 || sept === -1 ? null : String(sept + 1).padStart(2, "0");
}

/** Arabic-Indic and Persian digits. */
function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}
