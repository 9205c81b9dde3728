import MailComposer from "nodemailer/lib/mail-composer";

/** A byte becomes three in quoted-printable, and every line ends with three more. */
const worstGrowth = 3.3;

/** Whether an HTML part stays within so many bytes in the form in which it is sent. */
export async function fitsWhenEncoded(html: string, most: number) {
  if (Buffer.byteLength(html) * worstGrowth <= most) return true;
  return (await new MailComposer({ html }).compile().build()).length <= most;
}
