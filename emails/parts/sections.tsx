import type { ReactNode } from "react";
import { light } from "./colours";
import { givenHtml } from "./given";
import { sans } from "./letters";

export const small = { fontFamily: sans, fontSize: "15px", lineHeight: "23px" };

/** What begins a section: quiet, below a line. */
export function Heading({ children }: { children: string }) {
  const place = { margin: "36px 0 16px", padding: "20px 0 0", borderTop: `1px solid ${light("line")}` };
  return (
    <h2 className="in-muted by-line" style={{ ...small, ...place, fontWeight: 600, color: light("muted") }}>
      {children}
    </h2>
  );
}

/** A few quiet words below; what stands before them is said louder. */
export function Note(props: { before?: string; strong?: boolean; children: ReactNode }) {
  const { before, strong = false, children } = props;
  return (
    <p
      className="in-muted"
      style={{
        ...{ ...small, color: light("muted") },
        ...(strong ? { margin: "12px 0 0", fontWeight: 600 } : { margin: "0 0 18px" }),
      }}
    >
      {before && (
        <span className="in-ink" style={{ color: light("ink") }}>
          {before}
        </span>
      )}
      {before && children ? " · " : ""}
      {children}
    </p>
  );
}

export const longestAsk = 400;

/** What is asked of somebody, each sentence leading to where it is done. */
export function AskList({ asks }: { asks: { sentence: string; link: string }[] }) {
  const list = { margin: "0 0 18px", padding: "0 0 0 20px", color: light("muted") };
  return (
    <ul className="in-muted" style={{ ...list, fontFamily: sans, fontSize: "17px", lineHeight: "26px" }}>
      {asks.map(({ sentence, link }) => (
        <li key={`${link} ${sentence}`} dir="auto" style={{ margin: "0 0 10px" }}>
          <TextLink href={link}>{givenHtml(sentence, longestAsk)}</TextLink>
        </li>
      ))}
    </ul>
  );
}

/** A link that is read as text first: ink on a faint line. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a
      href={href}
      className="in-ink by-line"
      style={{
        ...{ color: light("ink"), textDecoration: "underline", textDecorationColor: light("line") },
        ...{ textDecorationThickness: "2px", textUnderlineOffset: "4px" },
      }}
    >
      {children}
    </a>
  );
}
