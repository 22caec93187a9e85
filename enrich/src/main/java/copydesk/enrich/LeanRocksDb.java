package copydesk.enrich;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * Bounds the memory of all partitions' stores together: with the defaults each takes up to 50 MB of
 * blocks and 48 MB of write buffers of its own.
 */
public final class LeanRocksDb implements RocksDBConfigSetter {
  private static final Cache BLOCKS = new LRUCache(32L << 20, -1, false, 0.1);
  private static final WriteBufferManager BUFFERS = new WriteBufferManager(16L << 20, BLOCKS);

  @Override
  public void setConfig(String store, Options options, Map<String, Object> configs) {
    BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
    table.setBlockCache(BLOCKS);
    table.setCacheIndexAndFilterBlocks(true);
    options.setTableFormatConfig(table);
    options.setWriteBufferManager(BUFFERS);
    options.setWriteBufferSize(2L << 20);
    options.setMaxWriteBufferNumber(2);
  }

  @Override
  public void close(String store, Options options) {
    // The cache and the buffers are shared by all stores of the process and live as long as it.
  }
}
