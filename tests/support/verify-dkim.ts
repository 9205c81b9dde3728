import { createHash, createVerify } from "node:crypto";

/** Checks the first DKIM signature of a message (rsa-sha256, relaxed/relaxed) against a public key, after RFC 6376. */
export function verifyDkim(raw: string, publicKey: string) {
  const end = raw.indexOf("\r\n\r\n");
  const headers = raw.slice(0, end).split(/\r\n(?![ \t])/);
  const signature = headers.find((line) => /^dkim-signature:/i.test(line)) ?? "";
  const tags = readTags(signature);
  const signedNames = (tags.h ?? "").toLowerCase().split(":");
  const signed = signedNames.map((name) => relaxed(lastNamed(headers, name))).join("\r\n");
  const unsigned = relaxed(signature.replace(/(\bb=)[^;]*$/s, "$1"));
  const verifier = createVerify("RSA-SHA256").update(`${signed}\r\n${unsigned}`, "latin1");
  return {
    signedNames,
    bodyIntact:
      tags.bh ===
      createHash("sha256")
        .update(relaxedBody(raw.slice(end + 4)), "latin1")
        .digest("base64"),
    signatureValid: verifier.verify(publicKey, tags.b ?? "", "base64"),
  };
}

function readTags(signature: string): Record<string, string | undefined> {
  const list = signature.slice(signature.indexOf(":") + 1).split(";");
  return Object.fromEntries(
    list.map((tag) => {
      const [name = "", ...value] = tag.split("=");
      return [name.trim(), value.join("=").replace(/\s+/g, "")];
    }),
  );
}

function lastNamed(headers: string[], name: string) {
  return headers.findLast((line) => line.toLowerCase().startsWith(`${name}:`)) ?? "";
}

function relaxed(line: string) {
  const colon = line.indexOf(":");
  const value = line
    .slice(colon + 1)
    .replace(/\r\n/g, "")
    .replace(/[ \t]+/g, " ")
    .trim();
  return `${line.slice(0, colon).toLowerCase()}:${value}`;
}

function relaxedBody(body: string) {
  const lines = body.split("\r\n").map((line) => line.replace(/[ \t]+/g, " ").replace(/ $/, ""));
  return `${lines.join("\r\n").replace(/(\r\n)*$/, "")}\r\n`;
}
