/** Where an arrow leads in a list that goes round; `null` stands for the field above it, which a box may rest in. */
export function nextOption(ids: string[], current: string | null, step: 1 | -1, restsInField: boolean) {
  const stops: (string | null)[] = restsInField ? [null, ...ids] : ids;
  const place = stops.indexOf(current);
  if (place < 0) return (step > 0 ? ids[0] : ids.at(-1)) ?? null;
  return stops[(place + step + stops.length) % stops.length] ?? null;
}
