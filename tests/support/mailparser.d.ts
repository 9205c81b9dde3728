/** What the tests use of mailparser, which brings no types. */
declare module "mailparser" {
  type Addresses = { value: { name: string; address?: string }[]; text: string };

  export type ParsedMail = {
    subject?: string;
    messageId?: string;
    date?: Date;
    html: string | false;
    text?: string;
    from?: Addresses;
    to?: Addresses;
    cc?: Addresses;
    bcc?: Addresses;
    replyTo?: Addresses;
    headerLines: readonly { key: string; line: string }[];
  };

  export function simpleParser(source: Buffer | string): Promise<ParsedMail>;
}
