/** As much of a browser's XMLHttpRequest as directlinejs uses, over fetch. */
export class XmlHttpRequest {
  readyState = 0;
  status = 0;
  responseType = '';
  response: unknown = null;
  timeout = 0;
  onreadystatechange: (() => void) | null = null;
  private method = 'GET';
  private url = '';
  private readonly headers: Record<string, string> = {};
  private readonly aborter = new AbortController();

  open(method: string, url: string): void {
    this.method = method;
    this.url = url;
    this.readyState = 1;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  send(body?: string): void {
    const request = { method: this.method, headers: this.headers, signal: this.aborter.signal, ...(body && { body }) };
    void fetch(this.url, request)
      .then(async (response) => this.finish(response.status, await response.text()))
      .catch(() => this.finish(0, ''));
  }

  abort(): void {
    this.aborter.abort();
  }

  private finish(status: number, text: string): void {
    if (this.aborter.signal.aborted) return;
    this.status = status;
    this.response = this.responseType === 'json' && text ? (JSON.parse(text) as unknown) : text;
    this.readyState = 4;
    this.onreadystatechange?.();
  }
}
