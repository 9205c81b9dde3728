import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from "node:crypto";
import { environment, serverSecret } from "@/config/environment";

type Key = { id: string; bytes: Buffer };

/**
 * Encrypts a secret before it is stored (AES-256-GCM, NIST SP 800-38D, a random nonce of 96 bits), with the name of its
 * key, and bound to whose it is: in another row it does not open.
 */
export function seal(secret: string, owner: string): string {
  const key = keys()[0];
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key.bytes, nonce);
  cipher.setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return [key.id, ...[nonce, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(
    ".",
  );
}

/** Opens what `seal` made, with the present key or the one before; null where neither fits or it was altered. */
export function unseal(sealed: string, owner: string): string | null {
  const [id, ...parts] = sealed.split(".");
  const [nonce, tag, data] = parts.map((part) => Buffer.from(part, "base64url"));
  const key = keys().find((one) => one.id === id);
  if (!key || !nonce || !tag || !data) return null;
  try {
    const decipher = createDecipheriv("aes-256-gcm", key.bytes, nonce, { authTagLength: 16 });
    decipher.setAAD(Buffer.from(owner));
    decipher.setAuthTag(tag);
    return Buffer.concat([decipher.update(data), decipher.final()]).toString("utf8");
  } catch {
    return null;
  }
}

/** Whether it was sealed with the key that new ones are sealed with. */
export const isSealedNow = (sealed: string) => sealed.startsWith(`${keys()[0].id}.`);

function keys(): [Key, ...Key[]] {
  const { ENCRYPTION_KEY, ENCRYPTION_KEY_BEFORE } = environment();
  const before = ENCRYPTION_KEY_BEFORE ? [keyOf(ENCRYPTION_KEY_BEFORE)] : [];
  // What was sealed before a key of its own was set still opens.
  const unset = ENCRYPTION_KEY ? [keyOf(serverSecret())] : [];
  return [keyOf(ENCRYPTION_KEY ?? serverSecret()), ...before, ...unset];
}

function keyOf(secret: string): Key {
  const bytes = Buffer.from(hkdfSync("sha256", secret, "tidemark", "sealed-secrets", 32));
  return { id: createHash("sha256").update(bytes).digest("hex").slice(0, 8), bytes };
}
