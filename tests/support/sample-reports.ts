/** The message that came back, and to whom it had gone. */
export type Returned = { delivery: string; address: string; messageId: string; bounce: string };

type Status = {
  headers?: string[];
  fields: string[];
  /** One group of fields a recipient. */
  recipients: string[][];
  /** Headers alone, the whole message, or nothing of it. */
  returns?: "headers" | "message" | "nothing";
};

/** A report of delivery as mail servers write it: a letter for people, fields for programs, what came back. */
function statusReport(
  to: string,
  { headers = [], fields, recipients, returns = "headers" }: Status,
  of: Returned,
) {
  const returned = {
    headers: [["Content-Type: text/rfc822-headers", "", ...originalHeaders(of)]],
    message: [["Content-Type: message/rfc822", "", ...originalHeaders(of), "", "Hello Ana."]],
    nothing: [],
  }[returns];
  return mail(
    [
      ...headers,
      `To: ${to}`,
      'Content-Type: multipart/report; report-type=delivery-status;\r\n\tboundary="=_report/1"',
    ],
    [
      ["Content-Type: text/plain; charset=utf-8", "", "Your message could not be delivered."],
      [
        "Content-Type: message/delivery-status",
        "",
        [fields, ...recipients].map((group) => group.join("\r\n")).join("\r\n\r\n"),
        "",
      ],
      ...returned,
    ],
  );
}

function mail(headers: string[], parts: string[][], boundary = "=_report/1") {
  const body = parts.map((lines) => `--${boundary}\r\n${lines.join("\r\n")}\r\n`).join("");
  return `${["From: MAILER-DAEMON@mail.example.net", "MIME-Version: 1.0", ...headers].join("\r\n")}\r\n\r\nThis is MIME.\r\n${body}--${boundary}--\r\n`;
}

const originalHeaders = ({ delivery, address, messageId }: Returned) => [
  "From: Tidemark <tidemark@example.org>",
  `To: Ana Torres <${address}>`,
  "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=",
  `Message-ID: ${messageId}`,
  "Auto-Submitted: auto-generated",
  `X-Tidemark-Delivery: ${delivery}`,
];

type Sample = {
  /** What it says of the recipient; null when it is to be passed over. */
  kind: "hard" | "soft" | "refused" | "complaint" | "delayed" | null;
  answer?: RegExp;
  raw: (of: Returned) => string;
};

const recipient = (of: Returned, action: string, status: string, said?: string) => [
  `Final-Recipient: rfc822; ${of.address}`,
  `Action: ${action}`,
  `Status: ${status}`,
  ...(said ? [`Diagnostic-Code: smtp; ${said}`] : []),
];

const postfix = (of: Returned, action: string, status: string, said: string) =>
  statusReport(
    of.bounce,
    {
      headers: ["Auto-Submitted: auto-replied", "Subject: Undelivered Mail Returned to Sender"],
      fields: [
        "Reporting-MTA: dns; mail.example.net",
        "X-Postfix-Queue-ID: 4VX",
        `X-Postfix-Sender: rfc822; ${of.bounce}`,
      ],
      recipients: [
        [
          `Final-Recipient: rfc822; ${of.address}`,
          `Original-Recipient: rfc822;${of.address}`,
          `Action: ${action}`,
          `Status: ${status}`,
          "Remote-MTA: dns; mx.example.com",
          `Diagnostic-Code: smtp; ${said}`,
        ],
      ],
      returns: "message",
    },
    of,
  );

const feedback = (of: Returned, type: string, named: string[]) =>
  mail(
    [
      `To: ${of.bounce}`,
      'Content-Type: multipart/report; report-type=feedback-report; boundary="=_report/1"',
    ],
    [
      ["Content-Type: text/plain", "", "This is an abuse report."],
      [
        "Content-Type: message/feedback-report",
        "",
        `Feedback-Type: ${type}`,
        "User-Agent: Reporter/1",
        "Version: 1",
        ...named,
        "",
      ],
      ["Content-Type: message/rfc822", "", ...originalHeaders(of), "", "Hello Ana."],
    ],
  );

/** Mails as they reach such a mailbox, in the shapes of the servers that send most of them. */
export const sampleReports: Record<string, Sample> = {
  "Postfix: unknown user": {
    kind: "hard",
    answer: /^550 5\.1\.1 <ana@example\.org>: Recipient address rejected: User unknown in table$/,
    raw: (of) =>
      postfix(
        of,
        "failed",
        "5.1.1",
        `550 5.1.1 <${of.address}>: Recipient address\r\n    rejected: User unknown in table`,
      ),
  },
  "Postfix: given up after five days": {
    kind: "soft",
    raw: (of) =>
      postfix(of, "failed", "4.4.1", "connect to mx.example.com[192.0.2.1]:25: Connection timed out"),
  },
  "Postfix: delayed": {
    kind: "delayed",
    answer: /^451 4\.7\.1 Greylisted$/,
    raw: (of) => postfix(of, "delayed", "4.7.1", "451 4.7.1 Greylisted"),
  },
  "Postfix: domain without a server": {
    kind: "hard",
    raw: (of) =>
      statusReport(
        of.bounce,
        {
          fields: ["Reporting-MTA: dns; mail.example.net"],
          recipients: [
            [
              ...recipient(of, "failed", "5.4.4"),
              "Diagnostic-Code: X-Postfix; Host or domain name not found.",
            ],
          ],
        },
        of,
      ),
  },
  "Exim: 550 without more": {
    kind: "hard",
    answer: /^550 No such person at this address$/,
    raw: (of) =>
      statusReport(
        of.bounce,
        {
          headers: [`X-Failed-Recipients: ${of.address}`, "Auto-Submitted: auto-replied"],
          fields: ["Reporting-MTA: dns; exim.example.net"],
          recipients: [
            [
              "Action: failed",
              `Final-Recipient: rfc822;${of.address}`,
              "Status: 5.0.0",
              "Remote-MTA: dns; mx.example.com",
              "Diagnostic-Code: smtp; 550 No such person at this address",
            ],
          ],
        },
        of,
      ),
  },
  "Exim: 554 for what the message says": {
    kind: "refused",
    raw: (of) =>
      statusReport(
        of.bounce,
        {
          fields: ["Reporting-MTA: dns; exim.example.net"],
          recipients: [recipient(of, "failed", "5.0.0", "554 Looks like spam")],
        },
        of,
      ),
  },
  "Microsoft 365: no such recipient": {
    kind: "hard",
    answer: /RecipientNotFound/,
    raw: (of) =>
      statusReport(
        `<${of.bounce}>`,
        {
          headers: [
            "X-MS-Exchange-Message-Is-Ndr:",
            "Subject: Undeliverable: Hello",
            "Content-Language: en-US",
          ],
          fields: [
            "Reporting-MTA: dns;AM0PR01MB0001.eurprd01.prod.exchangelabs.com",
            "Received-From-MTA: dns;mail.example.net",
            "Arrival-Date: Mon, 1 Jun 2026 09:00:00 +0000",
          ],
          recipients: [
            [
              `Final-Recipient: rfc822;${of.address}`,
              "Action: failed",
              "Status: 5.1.10",
              "Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup",
            ],
          ],
          returns: "message",
        },
        of,
      ),
  },
  "Exchange: mailbox full": {
    kind: "soft",
    raw: (of) =>
      statusReport(
        of.bounce,
        {
          fields: ["Reporting-MTA: dns;mail.example.com"],
          recipients: [
            recipient(
              of,
              "failed",
              "5.2.2",
              "554 5.2.2 mailbox full; STOREDRV.Deliver; QuotaExceededException",
            ).map((line) => line.replace("smtp; ", "smtp;")),
          ],
        },
        of,
      ),
  },
  "Outlook.com: 5.5.0 with 550": {
    kind: "hard",
    raw: (of) =>
      statusReport(
        of.bounce,
        {
          fields: ["Reporting-MTA: dns;snt004-mc1f1.hotmail.com"],
          recipients: [
            recipient(
              of,
              "failed",
              "5.5.0",
              "550 Requested action not taken: mailbox unavailable (-2019901852:4030)",
            ),
          ],
        },
        of,
      ),
  },
  "Gmail: no such account": {
    kind: "hard",
    answer: /^550-5\.1\.1 The email account that you tried to reach does not exist/,
    raw: (of) =>
      statusReport(
        of.bounce,
        {
          headers: ["Auto-Submitted: auto-replied", `X-Failed-Recipients: ${of.address}`],
          fields: [
            "Reporting-MTA: dns; googlemail.com",
            "Arrival-Date: Mon, 01 Jun 2026 02:00:00 -0700 (PDT)",
          ],
          recipients: [
            recipient(
              of,
              "failed",
              "5.1.1",
              "550-5.1.1 The email account that you tried to reach does not exist. Please try\r\n 550-5.1.1 double-checking the address. 550 5.1.1 gsmtp",
            ),
          ],
          returns: "message",
        },
        of,
      ),
  },
  "Gmail: refused as unsolicited": {
    kind: "refused",
    raw: (of) =>
      statusReport(
        of.bounce,
        {
          fields: ["Reporting-MTA: dns; googlemail.com"],
          recipients: [
            recipient(
              of,
              "failed",
              "5.7.1",
              "550-5.7.1 Our system has detected that this message is likely unsolicited",
            ),
          ],
        },
        of,
      ),
  },
  "Amazon SES: bounced, nothing returned": {
    kind: "hard",
    raw: (of) =>
      statusReport(
        of.bounce,
        {
          headers: ["Subject: Delivery Status Notification (Failure)"],
          fields: ["Reporting-MTA: dns; a8-50.smtp-out.amazonses.com"],
          recipients: [
            [
              "Action: failed",
              `Final-Recipient: rfc822; ${of.address}`,
              "Diagnostic-Code: smtp; 550 5.1.1 user unknown",
              "Status: 5.1.1",
            ],
          ],
          returns: "nothing",
        },
        of,
      ),
  },
  "one of three recipients": {
    kind: "hard",
    raw: (of) =>
      statusReport(
        of.bounce,
        {
          fields: ["Reporting-MTA: dns; mail.example.net"],
          recipients: [
            recipient({ ...of, address: "ben@example.org" }, "delivered", "2.0.0"),
            recipient(of, "failed", "5.1.1", "550 5.1.1 Gone"),
            recipient({ ...of, address: "eve@example.org" }, "relayed", "2.0.0"),
          ],
        },
        of,
      ),
  },
  "the fields in base64": {
    kind: "hard",
    raw: (of) =>
      postfix(of, "failed", "5.1.1", "550 5.1.1 Gone").replace(
        /Content-Type: message\/delivery-status\r\n\r\n([\s\S]*?)\r\n--=_/,
        (_, fields: string) =>
          `Content-Type: message/delivery-status\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(fields).toString("base64")}\r\n--=_`,
      ),
  },
  "cut off in the middle of what came back": {
    kind: "hard",
    raw: (of) => postfix(of, "failed", "5.1.1", "550 5.1.1 Gone").slice(0, -60),
  },
  "a complaint": {
    kind: "complaint",
    answer: /^feedback of type abuse$/,
    raw: (of) =>
      feedback(of, "abuse", [`Original-Mail-From: <${of.bounce}>`, `Original-Rcpt-To: <${of.address}>`]),
  },
  "a complaint that names nobody": { kind: "complaint", raw: (of) => feedback(of, "abuse", []) },
  "somebody took it out of the junk": {
    kind: null,
    raw: (of) => feedback(of, "not-spam", [`Original-Rcpt-To: ${of.address}`]),
  },
  "it arrived": {
    kind: null,
    raw: (of) => postfix(of, "delivered", "2.0.0", "250 2.0.0 Ok"),
  },
  "a note of absence": {
    kind: null,
    raw: (of) =>
      `From: ${of.address}\r\nTo: ${of.bounce}\r\nAuto-Submitted: auto-replied\r\nSubject: Out of office: Hello\r\n\r\nI am back on Monday. 550 5.1.1 is a number.\r\n`,
  },
  "a note of absence with the message in it": {
    kind: null,
    raw: (of) =>
      mail(
        [
          `To: ${of.bounce}`,
          "Auto-Submitted: auto-replied (vacation)",
          'Content-Type: multipart/mixed; boundary="=_report/1"',
        ],
        [
          ["Content-Type: text/plain", "", "I am back on Monday."],
          ["Content-Type: message/rfc822", "", ...originalHeaders(of), "", "Hello Ana."],
        ],
      ),
  },
  "a receipt": {
    kind: null,
    raw: (of) =>
      mail(
        [
          `To: ${of.bounce}`,
          'Content-Type: multipart/report; report-type=disposition-notification; boundary="=_report/1"',
        ],
        [
          ["Content-Type: text/plain", "", "It was read."],
          [
            "Content-Type: message/disposition-notification",
            "",
            `Final-Recipient: rfc822;${of.address}`,
            "Disposition: manual-action; displayed",
            "",
          ],
        ],
      ),
  },
  "a report that somebody forwarded": {
    kind: null,
    raw: (of) =>
      mail(
        [`To: ${of.bounce}`, 'Content-Type: multipart/mixed; boundary="=_outer"'],
        [["Content-Type: message/rfc822", "", postfix(of, "failed", "5.1.1", "550 5.1.1 Gone")]],
        "=_outer",
      ),
  },
  "a boundary that never comes": {
    kind: null,
    raw: (of) =>
      `To: ${of.bounce}\r\nContent-Type: multipart/report; boundary=none\r\n\r\n${"--non\r\n".repeat(5000)}`,
  },
  "parts in parts in parts": {
    kind: null,
    raw: () =>
      Array.from(
        { length: 500 },
        (_, depth) => `Content-Type: multipart/mixed; boundary=b${depth}\r\n\r\n--b${depth}\r\n`,
      ).join(""),
  },
  nothing: { kind: null, raw: () => "" },
};
