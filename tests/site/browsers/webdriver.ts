import { z } from 'zod';

/** Keys without a character in WebDriver: https://w3c.github.io/webdriver/#keyboard-actions */
const keys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  F6: '\uE036',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  Meta: '\uE03D',
};

/** A key's WebDriver code by its standard name; throws if it has none. */
export function signOf(key: string): string {
  if (key.length === 1) return key;
  const sign = keys[key];
  if (sign === undefined) throw new Error(`The WebDriver protocol has no key ${key} here.`);
  return sign;
}

/** A step of a mouse or keyboard action. */
export type Step =
  | { readonly type: 'pointerMove'; readonly x: number; readonly y: number }
  | { readonly type: 'pointerDown' | 'pointerUp'; readonly button: 0 }
  | { readonly type: 'keyDown' | 'keyUp'; readonly value: string };

const answer = z.object({ value: z.unknown() });
const failure = z.object({ value: z.object({ error: z.string(), message: z.string() }) });
const session = z.object({ sessionId: z.string() });
const outcome = z.object({ value: z.unknown() }).or(z.object({ error: z.string() }));

/** A client of the WebDriver protocol: https://w3c.github.io/webdriver/ */
export class WebDriver {
  readonly #address: string;

  private constructor(address: string) {
    this.#address = address;
  }

  /** Starts a session with a new browser. */
  static async at(driver: string, capabilities: object): Promise<WebDriver> {
    const value = await send('POST', `${driver}/session`, {
      capabilities: { alwaysMatch: capabilities },
    });
    return new WebDriver(`${driver}/session/${session.parse(value).sessionId}`);
  }

  /** Sends any command within the session. */
  tell = (command: string, body: object = {}): Promise<unknown> =>
    send('POST', `${this.#address}/${command}`, body);
  ask = (command: string): Promise<unknown> => send('GET', `${this.#address}/${command}`);
  end = (): Promise<unknown> => send('DELETE', this.#address);

  /** Evaluates an expression in the page, awaiting promises; the value must be plain data. */
  async run(expression: string): Promise<unknown> {
    const script = `const done = arguments[arguments.length - 1];
      Promise.resolve().then(() => (${expression})).then(
        (value) => done({ value: value === undefined ? null : value }),
        (error) => done({ error: String(error) }));`;
    const result = outcome.parse(await this.tell('execute/async', { script, args: [] }));
    if ('error' in result) throw new Error(String(result.error));
    return result.value;
  }

  async act(type: 'pointer' | 'key', steps: readonly Step[]): Promise<void> {
    const parameters = type === 'pointer' ? { parameters: { pointerType: 'mouse' } } : {};
    await this.tell('actions', {
      actions: [{ type, id: type, ...parameters, actions: steps }],
    });
  }
}

async function send(method: string, address: string, body?: object): Promise<unknown> {
  const response = await fetch(address, {
    method,
    ...(body && { body: JSON.stringify(body) }),
    headers: { 'content-type': 'application/json' },
  });
  const said: unknown = await response.json();
  if (response.ok) return answer.parse(said).value;
  const { error, message } = failure.parse(said).value;
  throw new Error(`${error}: ${message}`);
}
