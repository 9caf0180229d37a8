package attune.benchmarks.parcel;

import org.jspecify.annotations.Nullable;

/// A parcel as its view shows it.
public record ParcelRow(String streamId, @Nullable String recipient, String place, int scans) {}
