import { deriveSecret, type SecretPurpose, secretPlaceholders } from "./derived-secret";
import { listOf, listPage, listPlaceholder } from "./mail-list";

type Frozen = {
  kind: string;
  personId: string | null;
  html: string;
  text: string;
  secret: { purpose: Extract<SecretPurpose, "sign-in" | "invitation">; id: string; version: number } | null;
};

/** Puts the secrets into a frozen rendering. What comes back is sent or shown at once, and never stored or logged. */
export function fillSecrets({ html, text, ...frozen }: Frozen): { html: string; text: string } {
  const found = Object.entries({ ...listLink(frozen), ...derived(frozen) });
  const fill = (words: string) =>
    found.reduce((filled, [placeholder, value]) => filled.replaceAll(placeholder, value), words);
  return { html: fill(html), text: fill(text) };
}

/** For eyes that the secrets are not meant for. */
export function leaveOutSecrets(frozen: string) {
  return frozen
    .replaceAll(secretPlaceholders.token, "…")
    .replaceAll(secretPlaceholders.code, "····-····")
    .replaceAll(listPlaceholder, "…");
}

function derived({ secret }: Pick<Frozen, "secret">) {
  if (secret === null) return {};
  const { token, code } = deriveSecret(secret.purpose, secret.id, secret.version);
  return { [secretPlaceholders.token]: token, [secretPlaceholders.code]: code };
}

function listLink({ kind, personId }: Pick<Frozen, "kind" | "personId">) {
  const list = listOf(kind);
  return list && personId ? { [listPlaceholder]: listPage({ personId, list }) } : {};
}
