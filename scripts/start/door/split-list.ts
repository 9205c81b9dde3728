/** The parts of a list that is written with commas. */
export function splitList(text: string) {
  return text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);
}
