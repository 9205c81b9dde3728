import type { ReactNode } from "react";
import { Button } from "react-email";
import { light } from "./colours";
import { code, sans, serif } from "./letters";

export function Title({ children }: { children: ReactNode }) {
  return (
    <h1
      className="in-ink"
      style={{
        margin: "0 0 16px",
        fontFamily: serif,
        fontSize: "26px",
        lineHeight: "34px",
        fontWeight: 500,
        color: light("ink"),
      }}
    >
      {children}
    </h1>
  );
}

export function Paragraph({ quiet = false, children }: { quiet?: boolean; children: ReactNode }) {
  const colour = quiet ? "muted" : "ink";
  return (
    <p
      className={`in-${colour}`}
      style={{
        margin: "0 0 20px",
        fontFamily: sans,
        fontSize: quiet ? "15px" : "17px",
        lineHeight: quiet ? "24px" : "27px",
        color: light(colour),
      }}
    >
      {children}
    </p>
  );
}

/** Somebody else's words, set apart from ours. */
export function Quote({ children }: { children: ReactNode }) {
  return (
    <blockquote
      dir="auto"
      className="in-ink by-line"
      style={{
        margin: "0 0 20px",
        padding: "0 0 0 16px",
        borderLeft: `2px solid ${light("line")}`,
        fontFamily: serif,
        fontSize: "18px",
        lineHeight: "28px",
        color: light("ink"),
      }}
    >
      {children}
    </blockquote>
  );
}

export function List({ items }: { items: string[] }) {
  return (
    <ul
      className="in-ink"
      style={{
        margin: "0 0 20px",
        paddingLeft: "20px",
        fontFamily: sans,
        fontSize: "17px",
        lineHeight: "27px",
        color: light("ink"),
      }}
    >
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
}

/** The one thing to do; its words say where it leads. */
export function MainLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p style={{ margin: "0 0 24px" }}>
      <Button
        href={href}
        className="on-tide in-on-tide"
        style={{
          padding: "14px 24px",
          borderRadius: "8px",
          backgroundColor: light("tide"),
          color: light("on-tide"),
          fontFamily: sans,
          fontSize: "17px",
          fontWeight: 600,
        }}
      >
        {children}
      </Button>
    </p>
  );
}

/** A code to read off and type, wide enough apart to be copied without a mistake. */
export function Code({ children }: { children: string }) {
  return (
    <p
      className="on-tide-soft in-ink"
      style={{
        margin: "0 0 24px",
        padding: "16px 20px",
        borderRadius: "8px",
        backgroundColor: light("tide-soft"),
        color: light("ink"),
        fontFamily: code,
        fontSize: "28px",
        lineHeight: "36px",
        letterSpacing: "2px",
        textAlign: "center",
        whiteSpace: "nowrap",
      }}
    >
      {children}
    </p>
  );
}

/** What somebody is asked, and below it why, both set apart from our own words. */
export function Question(props: { language: string; because: string; children: ReactNode }) {
  const { language, because, children } = props;
  return (
    <>
      <p
        lang={language}
        dir="auto"
        className="in-ink by-line"
        style={{
          margin: "28px 0 8px",
          padding: "24px 0 0",
          borderTop: `1px solid ${light("line")}`,
          fontFamily: serif,
          fontSize: "20px",
          lineHeight: "29px",
          color: light("ink"),
        }}
      >
        {children}
      </p>
      <p
        dir="auto"
        className="in-muted"
        style={{
          margin: "0 0 4px",
          fontFamily: serif,
          fontStyle: "italic",
          fontSize: "16px",
          lineHeight: "25px",
          color: light("muted"),
        }}
      >
        {because}
      </p>
    </>
  );
}

/** One of several things to do, tall enough for a thumb. */
export function QuietLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <p style={{ margin: "0 0 20px" }}>
      <a
        href={href}
        className="in-tide"
        style={{
          display: "inline-block",
          padding: "10px 0",
          fontFamily: sans,
          fontSize: "17px",
          lineHeight: "27px",
          fontWeight: 600,
          color: light("tide"),
          textDecoration: "underline",
        }}
      >
        {children}
      </a>
    </p>
  );
}

/** A link within a sentence. */
export function InlineLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a href={href} className="in-tide" style={{ color: light("tide"), textDecoration: "underline" }}>
      {children}
    </a>
  );
}
