import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Complaint, Sent } from './reader.ts';

/** Turns a breach of the page's policy into a complaint on its console, in every engine alike. */
function reportBreaches(): void {
  addEventListener('securitypolicyviolation', (breach) => {
    console.error(
      `Policy: ${breach.effectiveDirective} forbids ${breach.blockedURI} (${breach.sourceFile}:${breach.lineNumber}) ${breach.sample}`,
    );
  });
}

/**
 * What a request is for. Puppeteer knows it of Chromium alone, and throws of Firefox, which tells it to
 * the server, if that may know.
 */
function kindOf(request: HTTPRequest): string {
  const told = request.headers()['sec-fetch-dest'];
  if (told !== undefined) return { empty: 'fetch', style: 'stylesheet' }[told] ?? told;
  try {
    return request.resourceType();
  } catch {
    return 'other';
  }
}

/** What a page's browser complained of and what it asked for. */
export class Record {
  readonly complaints: Complaint[] = [];
  readonly #requests = new Map<HTTPRequest, Sent>();

  /** Begins to record; before the page is opened, so that nothing is missed. */
  async watch(page: Page): Promise<void> {
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') {
        this.complaints.push(message.text());
      }
    });
    page.on('pageerror', (error) => {
      this.complaints.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
    });
    page.on('request', (request) => this.#note(request, undefined));
    page.on('response', (response) => this.#note(response.request(), response.status()));
    page.on('requestfailed', (request) =>
      this.#note(request, request.failure()?.errorText ?? 'failed'),
    );
    await page.evaluateOnNewDocument(reportBreaches);
  }

  requests(): readonly Sent[] {
    return [...this.#requests.values()];
  }

  /** Forgets everything: what comes next belongs to another page. */
  clear(): void {
    this.complaints.length = 0;
    this.#requests.clear();
  }

  #note(request: HTTPRequest, outcome: Sent['outcome']): void {
    const url = request.url();
    this.#requests.set(request, {
      url,
      origin: new URL(url).origin,
      method: request.method(),
      kind: kindOf(request),
      outcome,
    });
  }
}
