import type { ReactElement } from "react";
import { render } from "react-email";

/** One mail as its template gives it: the text is written, not stripped from the HTML. */
export type MailTemplate = { subject: string; html: ReactElement; text: string };

export type RenderedMail = { subject: string; html: string; text: string };

export async function renderMail({ subject, html, text }: MailTemplate): Promise<RenderedMail> {
  return { subject, html: await render(html), text };
}
