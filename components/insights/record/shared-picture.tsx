type SharedPictureProps = {
  /** Null when it is written in letters that cannot be drawn here. */
  statement: string | null;
  certainty: { dots: number; words: string };
  /** Whose it is: owner and organization. */
  byline: string;
  address: string;
  fontFamily: string;
  colours: Record<"paper" | "ink" | "muted" | "line" | "tide", string>;
};

/** What a chat shows of a record: the claim and how sure we are. For a painter that knows only inline styles. */
export function SharedPicture(props: SharedPictureProps) {
  const { statement, certainty, byline, address, fontFamily, colours } = props;
  return (
    <div
      style={{
        display: "flex",
        flexDirection: "column",
        width: "100%",
        height: "100%",
        padding: "64px 72px 56px",
        backgroundColor: colours.paper,
        color: colours.ink,
        fontFamily,
      }}
    >
      <div style={{ display: "flex", alignItems: "center", gap: 16, fontSize: 30, fontWeight: 600 }}>
        <Sign colour={colours.tide} />
        Tidemark
      </div>
      <div style={{ display: "flex", flexGrow: 1, alignItems: "center" }}>
        <div
          style={{
            fontSize: statement ? sizeOf(statement) : 44,
            fontWeight: 600,
            lineHeight: 1.18,
            letterSpacing: "-0.012em",
            lineClamp: 6,
            color: statement ? colours.ink : colours.muted,
          }}
        >
          {statement ?? "An insight in letters that this picture cannot show. Open it to read it."}
        </div>
      </div>
      <div style={{ display: "flex", alignItems: "center", gap: 20, fontSize: 30 }}>
        <Dots count={certainty.dots} colour={colours.ink} />
        {certainty.words}
      </div>
      <div
        style={{
          display: "flex",
          justifyContent: "space-between",
          gap: 40,
          marginTop: 28,
          paddingTop: 24,
          borderTop: `2px solid ${colours.line}`,
          fontSize: 26,
          color: colours.muted,
        }}
      >
        <div style={{ display: "flex", lineClamp: 1 }}>{byline}</div>
        <div style={{ display: "flex", flexShrink: 0 }}>{`Limits and use: ${address}`}</div>
      </div>
    </div>
  );
}

function sizeOf(statement: string) {
  if (statement.length <= 80) return 64;
  return statement.length <= 140 ? 54 : 44;
}

function Sign({ colour }: { colour: string }) {
  return (
    <svg
      width="48"
      height="48"
      viewBox="0 0 32 32"
      fill="none"
      stroke={colour}
      strokeWidth="2.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="M5.5 6.5h21" />
      <path d="M16 6.5v19.5" />
      <path d="M5 19c1.83-1.8 3.67-1.8 5.5 0s3.67 1.8 5.5 0 3.67-1.8 5.5 0 3.67 1.8 5.5 0" />
    </svg>
  );
}

function Dots({ count, colour }: { count: number; colour: string }) {
  return (
    <svg width="138" height="30" viewBox="0 0 46 10" aria-hidden="true">
      {[0, 1, 2, 3].map((place) => (
        <circle
          key={place}
          cx={5 + place * 12}
          cy="5"
          r="3.9"
          stroke={colour}
          strokeWidth="1.25"
          fill={place < count ? colour : "none"}
        />
      ))}
    </svg>
  );
}
