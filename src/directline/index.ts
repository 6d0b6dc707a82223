export { createDirectLine, type DirectLine } from './service';
export { createTokens, type Tokens } from './tokens';
export { createAzureDirectLine } from './azure';
export { mountAzureDirectLine } from './azureRoutes';
export { mountDirectLine, type RouteLimits } from './routes';
export { attachStream, type Stream } from './stream';
export { BOT } from './inbound';
export { keepKey } from './key';
