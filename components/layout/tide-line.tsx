/** The motif of the house, drawn: knowledge ebbs, is brought back to its mark, and ebbs more slowly each time. */
export function TideLine({ className }: { className?: string }) {
  const d = fall();
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 1600 256"
      preserveAspectRatio="none"
      className={className}
      fill="none"
    >
      <path d={`${d} V256 H0 Z`} className="fill-tide-soft" />
      <path d={d} className="stroke-tide" strokeWidth="1.5" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}

const mark = 64;
const lowest = 232;
const rises = [0, 90, 230, 440, 760, 1200, 1600];

/** Each ebb takes longer and goes less deep than the one before. */
function fall() {
  return rises
    .slice(0, -1)
    .map((from, index) => {
      const width = (rises[index + 1] ?? 1600) - from;
      const depth = (lowest - mark) * 0.86 ** index;
      const start = index === 0 ? `M0 ${mark}` : `L${from} ${mark}`;
      return `${start}c${width * 0.12} ${depth * 0.7} ${width * 0.4} ${depth * 0.93} ${width} ${depth}`;
    })
    .join(" ");
}
