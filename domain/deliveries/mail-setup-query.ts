/** How mail leaves this installation, as its administrators read it: never a password or a private key. */
export type MailSetup = {
  server: MailServerFacts | null;
  sender: { name: string; address: string };
  replyTo: string | null;
  signing: Signing;
  /** Where links of mails lead, and where mail programs unsubscribe. */
  address: string;
  /** When nobody knows whether a mail arrived. */
  whenUncertain: "resend" | "hold";
};

export type MailServerFacts = {
  host: string;
  port: number;
  signsIn: boolean;
  encrypted: "always" | "if-offered" | "never";
};

export type Signing =
  | { by: "tidemark"; domain: string; selector: string; record: { name: string; value: string } }
  /** There is a key, and nothing can be signed with it: nothing is sent. */
  | { by: "nobody"; problem: "unreadable" | "not-rsa" }
  /** Then the mail server has to sign, and these headers at least. */
  | { by: "relay"; headers: string[] };
