import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/** The network between a patient and the bot, which can break. */
export interface Network {
  /** Where the bot seems to be. */
  readonly url: string;
  /** From now on nobody gets through, and who was connected is cut off. */
  goAway(): void;
  comeBack(): void;
  /** Breaks every connection that is open. New ones get through. */
  cut(): void;
  close(): Promise<void>;
}

/** A TCP relay on loopback. */
export async function startNetwork(target: string): Promise<Network> {
  const { hostname, port } = new URL(target);
  const open = new Set<Socket>();
  let away = false;
  const keep = (socket: Socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
  };
  const server = createServer((near) => {
    keep(near);
    if (away) return void near.destroy();
    const far = connect(Number(port), hostname);
    keep(far);
    near.pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => open.forEach((socket) => socket.destroy());
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    goAway() {
      away = true;
      cut();
    },
    comeBack: () => void (away = false),
    cut,
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
