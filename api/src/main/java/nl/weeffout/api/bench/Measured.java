package nl.weeffout.api.bench;

import com.sun.management.GarbageCollectionNotificationInfo;
import com.sun.management.OperatingSystemMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import javax.management.ListenerNotFoundException;
import javax.management.NotificationEmitter;
import javax.management.NotificationListener;
import javax.management.openmbean.CompositeData;
import org.jspecify.annotations.Nullable;

/**
 * What a piece of work took.
 *
 * @param wall by the clock
 * @param processor of all threads of this process
 * @param heapBytes the most that any garbage collection meanwhile left on the heap, or what lay there at the end
 */
record Measured<T>(T result, Duration wall, Duration processor, long heapBytes) {
    static <T> Measured<T> of(Supplier<T> work) {
        OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        AtomicLong most = new AtomicLong();
        NotificationListener listener = (notification, handback) -> {
            if (notification.getUserData() instanceof CompositeData data) {
                most.accumulateAndGet(
                        used(GarbageCollectionNotificationInfo.from(data)
                                .getGcInfo()
                                .getMemoryUsageAfterGc()),
                        Math::max);
            }
        };
        System.gc();
        listen(listener, true);
        try {
            long processor = system.getProcessCpuTime();
            long start = System.nanoTime();
            T result = work.get();
            Duration wall = Duration.ofNanos(System.nanoTime() - start);
            Duration used = Duration.ofNanos(system.getProcessCpuTime() - processor);
            System.gc();
            most.accumulateAndGet(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(), Math::max);
            return new Measured<>(result, wall, used, most.get());
        } finally {
            listen(listener, false);
        }
    }

    private static void listen(@Nullable NotificationListener listener, boolean add) {
        for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
            if (collector instanceof NotificationEmitter emitter) {
                try {
                    if (add) {
                        emitter.addNotificationListener(listener, null, null);
                    } else {
                        emitter.removeNotificationListener(listener);
                    }
                } catch (ListenerNotFoundException e) {
                    throw new IllegalStateException("it was added above", e);
                }
            }
        }
    }

    /** On the heap; other pools hold code and classes. */
    private static long used(Map<String, MemoryUsage> pools) {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(pool -> pools.get(pool.getName()))
                .filter(usage -> usage != null)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    double seconds() {
        return wall.toNanos() / 1e9;
    }

    double processorSeconds() {
        return processor.toNanos() / 1e9;
    }

    double heapMegabytes() {
        return heapBytes / 1e6;
    }
}
