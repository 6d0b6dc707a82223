/**
 * The pattern of the SDK's own samples as a process: restify, CloudAdapter, ConversationState. With DATABASE_URL its state
 * lies in a store that several processes share, and it walks through steps as ours does; without, in MemoryStorage.
 */
import {
  ActivityHandler,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConversationState,
  MemoryStorage,
  type Request,
  type Response,
  type Storage,
} from 'botbuilder';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import restify from 'restify';
import { openPostgresStore } from '../../src/store';

interface Walk {
  step: number;
}

async function openStorage(): Promise<Storage> {
  const url = process.env['DATABASE_URL'];
  return url ? (openPostgresStore(url, { schema: 'stock' }) as Promise<Storage>) : new MemoryStorage();
}

/** A token that is always at hand: the SDK's managed identity would ask for one at every turn. */
function credentials(): MsalServiceClientCredentialsFactory {
  const token = { accessToken: 'of-the-bot', expiresOn: new Date(Date.now() + 86_400_000) };
  const client = { acquireTokenByClientCredential: async () => token };
  return new MsalServiceClientCredentialsFactory(process.env['MicrosoftAppId'] ?? '', client as never);
}

async function main(): Promise<void> {
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication(process.env as Record<string, string>, credentials()),
  );
  const state = new ConversationState(await openStorage());
  const walk = state.createProperty<Walk>('walk');
  const bot = new ActivityHandler();
  bot.onMessage(async (context, next) => {
    const at = await walk.get(context, { step: 0 });
    const { text } = context.activity;
    at.step = text === 'next' ? at.step + 1 : text === 'back' ? at.step - 1 : 1;
    await context.sendActivity(`Step ${at.step} of 6. You said: ${text}`);
    await next();
  });
  adapter.onTurnError = async (context) => void (await context.sendActivity('The bot encountered an error.'));

  const server = restify.createServer();
  server.use(restify.plugins.bodyParser());
  server.post('/api/messages', async (req, res) => {
    await adapter.process(req as unknown as Request, res as unknown as Response, async (context) => {
      await bot.run(context);
      await state.saveChanges(context, false);
    });
  });
  server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
    const { port } = server.address() as { port: number };
    console.log(`open http://127.0.0.1:${port} in a browser`);
  });
}

void main();
