import { deriveSecret, type SecretPurpose, secretPlaceholders } from "./derived-secret";

type Frozen = {
  html: string;
  text: string;
  secret: { purpose: Extract<SecretPurpose, "sign-in" | "invitation">; id: string; version: number } | null;
};

/** Puts the secrets into a frozen rendering. What comes back is sent or shown at once, and never stored or logged. */
export function fillSecrets({ html, text, secret }: Frozen): { html: string; text: string } {
  if (secret === null) return { html, text };
  const { token, code } = deriveSecret(secret.purpose, secret.id, secret.version);
  const fill = (frozen: string) =>
    frozen.replaceAll(secretPlaceholders.token, token).replaceAll(secretPlaceholders.code, code);
  return { html: fill(html), text: fill(text) };
}

/** For eyes that the secrets are not meant for. */
export function leaveOutSecrets(frozen: string) {
  return frozen.replaceAll(secretPlaceholders.token, "…").replaceAll(secretPlaceholders.code, "····-····");
}
