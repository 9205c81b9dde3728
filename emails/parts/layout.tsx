import type { ReactNode } from "react";
import { Container, Head, Html } from "react-email";
import { light, styleBlock } from "./colours";
import { sans, serif } from "./letters";

type LayoutProps = {
  title: string;
  /** The line that a mailbox shows beside the subject. */
  preview: string;
  footer: ReactNode;
  children: ReactNode;
};

/** The sheet every mail is written on: readable at 320 px, in light and dark, without a single picture. */
export function Layout({ title, preview, footer, children }: LayoutProps) {
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
        <Container tdClassName="page" style={{ maxWidth: "560px", padding: "40px 20px" }}>
          <Wordmark />
          <table role="presentation" width="100%" cellPadding={0} cellSpacing={0} border={0}>
            <tbody>
              <tr>
                <td className="sheet on-surface by-line" style={sheet}>
                  {children}
                </td>
              </tr>
            </tbody>
          </table>
          <p className="in-muted" style={{ ...small, margin: "20px 0 0" }}>
            {footer}
          </p>
        </Container>
      </body>
    </Html>
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
};

/** Read by the mailbox's list of mails only. */
const hidden = { display: "none", maxHeight: 0, overflow: "hidden", opacity: 0 };

const small = { fontFamily: sans, fontSize: "14px", lineHeight: "22px", color: light("muted") };
