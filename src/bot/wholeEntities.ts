import { Entity } from 'botframework-connector/lib/connectorApi/models/mappers';

/**
 * Lets entities reach a channel whole. The SDK writes of an entity only what it knows by name (type, text, mentioned), so
 * that of a citation Teams got nothing but its type.
 */
export function sendWholeEntities(): void {
  Object.assign(Entity.type, { additionalProperties: { type: { name: 'Object' } } });
}
