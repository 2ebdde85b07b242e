import type { HTTPRequest, Page } from 'puppeteer-core';
import type { Complaint, Sent } from './reader.ts';

/** Logs violations of the page's policy to the console, in the same form in every engine. */
function reportBreaches(): void {
  addEventListener('securitypolicyviolation', (breach) => {
    console.error(
      `Policy: ${breach.effectiveDirective} forbids ${breach.blockedURI} (${breach.sourceFile}:${breach.lineNumber}) ${breach.sample}`,
    );
  });
}

/**
 * The type of a request. Puppeteer knows it only for Chromium, and throws for Firefox, which sends
 * it as a header.
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

/** The console errors and warnings, uncaught exceptions and requests of a page. */
export class Record {
  readonly complaints: Complaint[] = [];
  readonly #requests = new Map<HTTPRequest, Sent>();

  /** Starts recording; call it before opening the page. */
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

  /** Clears the record before the next page. */
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
