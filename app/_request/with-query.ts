/** An own path with the given query; absent and empty values are left out. */
export function withQuery(path: string, values: Record<string, string | number | undefined | null>) {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) if (value) query.set(name, String(value));
  return query.size > 0 ? `${path}?${query}` : path;
}
