import { html } from "./markup";

export const lock = html`<svg class="icon" viewBox="0 0 16 16" role="img" aria-label="private"><path d="M4 7V5a4 4 0 0 1 8 0v2M3 7h10v7H3z"/></svg>`;

export const eye = html`<svg class="icon" viewBox="0 0 16 16" aria-hidden="true"><path d="M1 8s3-5 7-5 7 5 7 5-3 5-7 5-7-5-7-5zm7 2a2 2 0 1 0 0-4 2 2 0 0 0 0 4z"/></svg>`;
