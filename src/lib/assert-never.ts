/** Makes a forgotten case a type error; where the types were wrong, throws with the value in the message. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
