const letters = "23456789bcdfghjkmnpqrstvwxyz";

/** An id for something new in a list: made where it is first written down, the same in every revision. */
export function newItemId() {
  const numbers = crypto.getRandomValues(new Uint8Array(10));
  return Array.from(numbers, (number) => letters[number % letters.length]).join("");
}
