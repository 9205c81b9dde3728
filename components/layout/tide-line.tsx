/** The motif of the house, drawn: knowledge ebbs, is brought back to its mark, and ebbs more slowly each time. */
export function TideLine({ className }: { className?: string }) {
  const line = ebbs();
  return (
    <svg
      aria-hidden="true"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio="xMidYMax slice"
      className={className}
      fill="none"
      strokeWidth="1.5"
      strokeLinejoin="round"
    >
      <linearGradient id="tide-depth" x1="0" y1="0" x2="0" y2="1">
        <stop offset="0.1" className="[stop-color:var(--color-tide-soft)]" />
        <stop offset="1" className="[stop-color:var(--color-paper)]" />
      </linearGradient>
      <path d={`${line}V${height}H0Z`} fill="url(#tide-depth)" />
      {[0.3, 0.18, 0.1].map((opacity, index) => (
        <path
          key={opacity}
          d={line}
          transform={`translate(0 ${(index + 1) * 13})`}
          strokeOpacity={opacity}
          className="stroke-tide"
        />
      ))}
      <path d={`M0 ${mark}H${width}`} className="stroke-tide" strokeDasharray="1 7" strokeLinecap="round" />
      <path d={line} className="stroke-tide" />
      {returns.slice(1, -1).map((x) => (
        <circle key={x} cx={x} cy={mark} r="3.5" className="fill-paper stroke-tide" />
      ))}
    </svg>
  );
}

const width = 1600;
const height = 260;
const mark = 24;
const deepest = 190;
/** Where the water is back at its mark: the spaces between grow, as they do when something is recalled in time. */
const returns = [-60, 60, 200, 400, 690, 1090, 1660];

function ebbs() {
  const falls = returns.slice(0, -1).map((from, index) => {
    const until = returns[index + 1] ?? width;
    return fall(from, until, deepest * 0.8 ** index);
  });
  return `M${returns[0]} ${mark}${falls.join("")}`;
}

/** Down along a forgetting curve, then up in one short swell. */
function fall(from: number, until: number, depth: number) {
  const swell = Math.min(34, (until - from) * 0.2);
  const low = until - swell;
  const length = low - from;
  return [
    `C${from + length * 0.1} ${mark + depth * 0.5} ${from + length * 0.4} ${mark + depth} ${low} ${mark + depth}`,
    `C${low + swell * 0.6} ${mark + depth} ${until - swell * 0.3} ${mark} ${until} ${mark}`,
  ].join("");
}
