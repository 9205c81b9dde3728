import type { ReactNode } from "react";
import { Container, Head, Html } from "react-email";
import { light, styleBlock } from "./colours";
import { sans, serif } from "./letters";

type LayoutProps = {
  title: string;
  /** The line that a mailbox shows beside the subject. */
  preview: string;
  /** What a mail of a list says before anything else: where it is stopped. */
  top?: ReactNode;
  footer: ReactNode;
  children: ReactNode;
};

/** The sheet every mail is written on: readable at 320 px, in light and dark, without a single picture. */
export function Layout({ title, preview, top, footer, children }: LayoutProps) {
  return (
    <Html lang="en" dir="ltr">
      <Head>
        <title>{title}</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <style>{styleBlock}</style>
      </Head>
      <body className="on-paper" style={{ margin: 0, padding: 0, backgroundColor: light("paper") }}>
        <div style={hidden}>{preview}</div>
        {/* Mail programs that show it within a page of theirs drop what <html> says. */}
        <main aria-label="Message" lang="en" dir="ltr">
          <Container tdClassName="page" style={{ maxWidth: "600px", padding: "40px 20px" }}>
            <Wordmark />
            {top && (
              <p className="in-muted" style={{ ...small, margin: "0 0 20px" }}>
                {top}
              </p>
            )}
            <Sheet>{children}</Sheet>
            <p className="in-muted" style={{ ...small, margin: "20px 0 0" }}>
              {footer}
            </p>
          </Container>
        </main>
      </body>
    </Html>
  );
}

function Sheet({ children }: { children: ReactNode }) {
  return (
    <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
      <tbody>
        <tr>
          <td className="sheet on-surface by-line" style={sheet}>
            {children}
          </td>
        </tr>
      </tbody>
    </table>
  );
}

/** The name, standing on the mark that the tide is brought back to. */
function Wordmark() {
  return (
    <p
      className="in-ink"
      style={{
        margin: "0 0 20px",
        fontFamily: serif,
        fontSize: "22px",
        lineHeight: "28px",
        fontWeight: 600,
        color: light("ink"),
      }}
    >
      <span className="by-tide" style={{ borderBottom: `2px solid ${light("tide")}`, paddingBottom: "2px" }}>
        Tidemark
      </span>
    </p>
  );
}

const sheet = {
  padding: "36px 40px 16px",
  backgroundColor: light("surface"),
  border: `1px solid ${light("line")}`,
  borderRadius: "8px",
  // A word without an end must not widen the sheet; the first is for programs that do not know the second.
  wordBreak: "break-word",
  overflowWrap: "anywhere",
} as const;

/** Read by the mailbox's list of mails only. */
const hidden = { display: "none", maxHeight: 0, overflow: "hidden", opacity: 0 };

const small = {
  ...{ fontFamily: sans, fontSize: "14px", lineHeight: "22px", color: light("muted") },
  overflowWrap: "anywhere",
} as const;
