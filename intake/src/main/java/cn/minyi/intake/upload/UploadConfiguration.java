package cn.minyi.intake.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Where the server puts large requests while it reads them: below the instance's data,
 * readable by nobody else, and for no longer than the request takes.
 */
@Configuration(proxyBeanMethods = false)
class UploadConfiguration {

	// Longer than any request takes.
	private static final Duration ABANDONED = Duration.ofHours(1);

	@Bean
	MultipartConfigElement multipartConfigElement(MultipartProperties properties, @Value("${minyi.data}") Path data)
			throws IOException {
		Path directory = data.resolve("uploads").toAbsolutePath().normalize();
		Files.createDirectories(directory,
				PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
		removeAbandoned(directory);
		properties.setLocation(directory.toString());
		return properties.createMultipartConfig();
	}

	// A process that was killed leaves what it was reading.
	private static void removeAbandoned(Path directory) throws IOException {
		Instant before = Clock.systemUTC().instant().minus(ABANDONED);
		try (Stream<Path> found = Files.list(directory)) {
			for (Path each : (Iterable<Path>) found::iterator) {
				if (isOlder(each, before)) {
					Files.deleteIfExists(each);
				}
			}
		}
	}

	private static boolean isOlder(Path file, Instant before) throws IOException {
		try {
			return Files.getLastModifiedTime(file).toInstant().isBefore(before);
		}
		catch (NoSuchFileException ex) {
			return false;
		}
	}

}
