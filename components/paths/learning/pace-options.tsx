const offered = [1, 2, 3, 5, 7];

/** Steps a week to choose from, with the one that holds now among them. */
export function PaceOptions({ chosen }: { chosen: number | null }) {
  const paces = [...new Set([...offered, ...(chosen === null ? [] : [chosen])])].sort(
    (one, other) => one - other,
  );
  return paces.map((pace) => (
    <option key={pace} value={pace}>
      {pace === 1 ? "1 a week" : `${pace} a week`}
    </option>
  ));
}
