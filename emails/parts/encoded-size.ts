import MailComposer from "nodemailer/lib/mail-composer";

/** How many bytes an HTML part has in the form in which it is sent; zero where that is surely no more than `enough`. */
export async function encodedSize(html: string, enough: number) {
  if (atMost(html) <= enough) return 0;
  return (await new MailComposer({ html }).compile().build()).length;
}

/** Quoted-printable writes most bytes as three and ends each line with three more, base64 four for three. */
function atMost(html: string) {
  const escaped = html.replace(/[ -<>-~]+/g, "");
  const quoted = html.length - escaped.length + 3 * Buffer.byteLength(escaped);
  return Math.max(1.1 * quoted, 1.4 * Buffer.byteLength(html));
}
