import { DirectLine, type Activity } from 'botframework-directlinejs';
import WebSocket from 'ws';
import { until } from './server';
import { XmlHttpRequest } from './xmlHttpRequest';

Object.assign(globalThis, { XMLHttpRequest: XmlHttpRequest, WebSocket });

export interface Given {
  readonly token: string;
  readonly conversationId: string;
  readonly resume: string;
  readonly resumed: boolean;
}

/** What the page does first. */
export async function getToken(url: string, body: object = {}, headers: object = {}): Promise<Given> {
  const response = await fetch(`${url}/v3/directline/tokens/generate`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`tokens/generate: ${response.status}`);
  return (await response.json()) as Given;
}

/** A person at the page: Microsoft's own client, as Web Chat uses it. */
export class Patient {
  readonly seen: Activity[] = [];
  private readonly directLine: DirectLine;

  constructor(url: string, { token, conversationId, resumed }: Given) {
    const options = { token, domain: `${url}/v3/directline`, ...(resumed && { conversationId }), random: () => 0 };
    this.directLine = new DirectLine(options as ConstructorParameters<typeof DirectLine>[0]);
    // `end` comes as an error
    this.directLine.activity$.subscribe(
      (activity) => this.seen.push(activity),
      () => {},
    );
  }

  static async arrive(url: string): Promise<Patient> {
    return new Patient(url, await getToken(url));
  }

  get texts(): (string | undefined)[] {
    return this.seen.map((activity) => ('text' in activity ? activity.text : undefined));
  }

  /** Resolves to the id of the message, or to "retry" where it was not taken. */
  say(text: string, channelData: object = {}): Promise<string> {
    const activity = { type: 'message', from: { id: 'somebody else' }, text, channelData } as Activity;
    return new Promise((resolve, reject) => this.directLine.postActivity(activity).subscribe(resolve, reject));
  }

  hears(text: string): Promise<void> {
    return until(`"${text}" after ${JSON.stringify(this.texts)}`, () => this.texts.includes(text));
  }

  leave(): void {
    this.directLine.end();
  }
}

/** One request of the Direct Line protocol, without the client's retries. */
export async function call(url: string, path: string, token: string, body?: unknown): Promise<Called> {
  const response = await fetch(`${url}/v3/directline${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json().catch(() => ({}))) as Record<string, unknown> };
}

export interface Called {
  readonly status: number;
  readonly body: Record<string, unknown>;
}
