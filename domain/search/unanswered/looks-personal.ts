const years = /\b(?:19|20)\d\d\b/g;
/** Telephone, account and identity numbers, however they are written in groups. */
const longNumber = /\d(?:[\s()./-]{0,3}\d){6}/;
const address = /\S@\S|:\/\/|\bwww\./i;

/** Whether words may be about a person: mail addresses, links, and numbers too long for a year or an amount. */
export const looksPersonal = (words: string) =>
  address.test(words) || longNumber.test(words.replace(years, " "));
