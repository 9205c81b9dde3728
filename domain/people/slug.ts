/** Lower-case words with hyphens for an address: "Expérience & Design" becomes "experience-design"; never empty. */
export function slugOf(name: string): string {
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return slug || "x";
}

/** The slug itself, or with the first number that is free among those taken: "c", "c-2", "c-3". */
export function freeSlug(slug: string, taken: string[]): string {
  const known = new Set(taken);
  let candidate = slug;
  for (let number = 2; known.has(candidate); number++) candidate = `${slug}-${number}`;
  return candidate;
}
