/** What a real server answers instead of yes. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }

  get body() {
    const type = this.status === 403 || this.status === 401 ? "auth" : "invalid_request";
    return {
      message: this.message,
      code: this.code,
      type,
      link: `https://docs.meilisearch.com/errors#${this.code}`,
    };
  }
}

export const refuse = (status: number, code: string, message: string) => new Refused(status, code, message);

/** Refuses fields that the request does not know, as a real server does. */
export function onlyFields(body: unknown, known: string[]): Record<string, unknown> {
  if (typeof body !== "object" || body === null || Array.isArray(body))
    throw refuse(400, "bad_request", "The body has to be an object.");
  for (const field of Object.keys(body))
    if (!known.includes(field))
      throw refuse(400, "bad_request", `Unknown field \`${field}\`: expected one of ${known.join(", ")}`);
  return body as Record<string, unknown>;
}
