export { createDirectLine, type DirectLine } from './service';
export { createTokens, type Tokens } from './tokens';
export { mountDirectLine } from './routes';
export { attachStream, type Stream } from './stream';
export { BOT } from './inbound';
export { keepKey } from './key';
