export { createWebServer } from './server';
export { AZURE, createTokenCheck, type Issuer } from './channelToken';
export { createOrigins } from './origin';
export { mountHealth } from './health';
export { mountMessages } from './messages';
export { mountPage } from './page';
export { mountPublicFiles, readPublicFiles } from './publicFiles';
export { withTopics } from './topics';
export { loadWording, wordingFor } from './wording';
