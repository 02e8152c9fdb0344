// npm start [-- --port 8080 --host]
import { parseArgs } from 'node:util';
import { serve } from './serve.mjs';

const server = await serve(readOptions(process.argv.slice(2)));
const { local, network } = server.resolvedUrls;
console.log(`\ncivicboard examples: ${local[0]}examples/`);
for (const address of network) console.log(`  on the network:    ${address}examples/`);
console.log('Stop with Ctrl+C.');

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => server.close().finally(() => process.exit(0)));
}

function readOptions(args) {
  // `--host` alone means every address of the machine.
  const spelled = args.flatMap((arg, i) =>
    arg === '--host' && (i + 1 === args.length || args[i + 1].startsWith('-'))
      ? ['--host', '0.0.0.0']
      : [arg],
  );
  const { values } = parseArgs({
    args: spelled,
    options: { port: { type: 'string', default: '5173' }, host: { type: 'string' } },
  });
  return { host: values.host, port: Number(values.port) };
}
