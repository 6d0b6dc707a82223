# The bot as one image: `docker build -t faq-bot .`, run as docs/operate.md says.
# Pinned to an exact version. Pin it to a digest as well where you build: `docker buildx imagetools inspect node:20.20.2-bookworm-slim`.

# What runs, compiled. Scripts of packages are not run: none that is needed here has one.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN node scripts/build.js

# What it needs at run time, and nothing that only builds or tests.
FROM node:20.20.2-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production DATA_DIR=/data CACHE_DIR=/data/cache
WORKDIR /app
RUN mkdir /data && chown node:node /data
COPY --from=packages /app/node_modules ./node_modules
COPY --from=build /app/dist ./dist
COPY package.json ./
COPY trained ./trained
COPY knowledge ./knowledge
USER node
VOLUME /data
EXPOSE 3978
HEALTHCHECK --interval=15s --timeout=3s --start-period=30s CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 3978}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "dist/src/index.js"]
